// Runs before the first paint, so that neither language nor colours change before the reader's eyes.
(function () {
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be forbidden; the defaults will do
    }
  };
  const asked = new URLSearchParams(location.search).get("lang");
  const languages = ["vi", "en"];
  const own = (navigator.languages || [navigator.language]).map((l) => l.slice(0, 2)).find((l) => languages.includes(l));
  root.lang = [asked, kept("dateline-lang"), own, "en"].find((l) => languages.includes(l));
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = kept("dateline-theme") || (dark ? "dark" : "light");
})();
