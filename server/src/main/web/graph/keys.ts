import type {Explorer} from "./explorer";

/** What the keys do on the explorer's canvas; undo and redo work on the whole page. */
export function pressed(at: Explorer, event: KeyboardEvent) {
  const key = event.key;
  const target = event.target as HTMLElement;
  if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
    if (target.matches("input, textarea")) return;
    event.preventDefault();
    void at.undo(key === "z" && !event.shiftKey);
    return;
  }
  if (!target.classList.contains("drawing") || !at.canvas.nodes.size) return;
  const [one] = at.selected;
  if (key.startsWith("Arrow")) at.step(key);
  else if (key === "Enter" && one) void at.expand(one);
  else if (key === "Delete" && one) void at.remove();
  else if (key === "p" && one) void at.pin();
  else if (key === "g" && one) void at.group();
  else if (key === "c" && one) void at.collapse();
  else if (key === "+" || key === "-") at.zoom(key === "+" ? 1.25 : 0.8);
  else if (key === "0") at.zoom(0);
  else return;
  event.preventDefault();
}
