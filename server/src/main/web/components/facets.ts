/** Facets stand open beside the hits; where there is no room beside them, they fold above until asked for. */
export function foldFacets() {
  const facets = document.querySelector<HTMLDetailsElement>("details.narrowing");
  if (!facets) return;
  const narrow = matchMedia("(max-width: 56rem)");
  const fold = () => {
    facets.open = !narrow.matches;
    facets.querySelectorAll("details").forEach((facet) => (facet.open = !narrow.matches));
    facets.dataset.folds = "";
  };
  narrow.addEventListener("change", fold);
  fold();
}
