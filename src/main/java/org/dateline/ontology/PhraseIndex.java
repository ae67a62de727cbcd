package org.dateline.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds the phrases of a dictionary in a row of words: a trie over words. Filled once, then only
 * read.
 */
public final class PhraseIndex<T> {
  private final Node<T> root = new Node<>();

  /** A place in the trie: the words so far. */
  public static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** The node after one more word, or null. */
    public Node<T> step(String word) {
      return next.get(word);
    }

    /** True when no phrase goes on behind the words so far. */
    public boolean ends() {
      return next.isEmpty();
    }

    /** Every next word and the node after it. */
    public void forEach(BiConsumer<String, Node<T>> action) {
      next.forEach(action);
    }

    /** What the words so far stand for; empty for a mere beginning. */
    public List<T> values() {
      return values;
    }
  }

  /** Adds a phrase. */
  public void add(List<String> words, T value) {
    if (words.isEmpty()) {
      return;
    }
    Node<T> node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, w -> new Node<>());
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** Where every search begins. */
  public Node<T> root() {
    return root;
  }
}
