// A network of named things, drawn by Cytoscape. What it shows must also stand somewhere as a table or a list.

/**
 * Draws `nodes` ({id, label, kind}) and `edges` ({from, to, label, weight}) in `box`; `open(id)` is called when a node is
 * pressed. Colours are the theme's.
 */
export function network(box, nodes, edges, open, centre = null) {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const shapes = { place: "round-rectangle", source: "diamond", actor: "ellipse" };
  const style = () => [
    {
      selector: "node",
      style: {
        label: "data(label)",
        shape: (node) => shapes[node.data("kind")] ?? "ellipse",
        width: 18,
        height: 18,
        "background-color": colour("--soft"),
        color: colour("--ink"),
        "font-size": 12,
        "text-wrap": "wrap",
        "text-max-width": 110,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-background-color": colour("--sheet"),
        "text-background-opacity": 0.85,
        "min-zoomed-font-size": 7,
      },
    },
    { selector: "node[?centre]", style: { "background-color": colour("--link"), width: 28, height: 28, "font-weight": "bold" } },
    {
      selector: "edge",
      style: {
        label: "data(label)",
        width: "data(width)",
        "line-color": colour("--border"),
        "target-arrow-color": colour("--border"),
        "target-arrow-shape": "triangle",
        "curve-style": "bezier",
        color: colour("--soft"),
        "font-size": 10,
        "text-rotation": "autorotate",
        "text-background-color": colour("--sheet"),
        "text-background-opacity": 0.85,
        "min-zoomed-font-size": 8,
      },
    },
  ];
  const drawn = globalThis.cytoscape({
    container: box,
    elements: [
      ...nodes.map((node) => ({ data: { ...node, centre: node.id === centre } })),
      ...edges.map((edge) => ({
        data: { source: edge.from, target: edge.to, label: edge.label, width: 1 + Math.min(5, Math.log2(edge.weight ?? 1)) },
      })),
    ],
    style: style(),
    layout: centre
      ? { name: "concentric", concentric: (node) => (node.data("centre") ? 2 : 1), levelWidth: () => 1, minNodeSpacing: 46, padding: 30 }
      : { name: "cose", animate: false, padding: 30, nodeRepulsion: () => 9000 },
    minZoom: 0.2,
    maxZoom: 3,
  });
  drawn.on("tap", "node", (event) => open(event.target.id()));
  document.addEventListener("themechange", () => drawn.style(style()));
  return drawn;
}
