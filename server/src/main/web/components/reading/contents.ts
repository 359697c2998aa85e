/** Marks in the contents the section one is reading. */
export function followReading(contents: HTMLElement) {
  const links = new Map<Element, HTMLAnchorElement>();
  contents.querySelectorAll<HTMLAnchorElement>("a[href^='#']").forEach((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading?.parentElement) links.set(heading.parentElement, link);
  });
  const seen = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      entries.forEach((e) => (e.isIntersecting ? seen.add(e.target) : seen.delete(e.target)));
      const first = [...links.keys()].find((section) => seen.has(section));
      links.forEach((link, section) =>
        section === first ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"),
      );
    },
    {rootMargin: "-10% 0px -60% 0px"},
  );
  links.forEach((_, section) => observer.observe(section));
}
