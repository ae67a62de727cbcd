// What every page has: the masthead's language and theme switches, and its words.

import { byId } from "./dom.js";
import { lang, t, translate } from "./i18n.js";

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage may be forbidden; the choice then lasts for this page
  }
}

function languageSwitch() {
  const button = byId("language");
  const other = lang === "vi" ? "en" : "vi";
  button.textContent = other === "vi" ? "Tiếng Việt" : "English";
  button.lang = other;
  button.addEventListener("click", () => {
    keep("dateline-lang", other);
    const here = new URL(location.href);
    here.searchParams.set("lang", other);
    location.replace(here);
  });
  keep("dateline-lang", lang);
}

function themeSwitch() {
  const root = document.documentElement;
  const button = byId("theme");
  const name = () => {
    button.textContent = root.dataset.theme === "dark" ? "☀" : "☾";
    button.setAttribute("aria-label", t(root.dataset.theme === "dark" ? "theme.light" : "theme.dark"));
    button.title = button.getAttribute("aria-label");
  };
  button.addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    keep("dateline-theme", root.dataset.theme);
    name();
    document.dispatchEvent(new Event("themechange"));
  });
  name();
}

translate();
languageSwitch();
themeSwitch();
document.title = `${t(document.body.dataset.title)} – Dateline`;
