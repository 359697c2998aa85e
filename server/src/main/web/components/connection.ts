import {say} from "../words";

/** Says when the server does not answer, and when it does again. */
export function watchConnection() {
  const note = document.createElement("p");
  note.className = "connection";
  note.setAttribute("role", "status");
  document.body.append(note);
  document.addEventListener("rongshi:away", () => {
    note.textContent = say("shell.away");
  });
  document.addEventListener("rongshi:back", () => {
    note.textContent = say("shell.back");
    setTimeout(() => {
      if (note.textContent === say("shell.back")) note.textContent = "";
    }, 4000);
  });
}
