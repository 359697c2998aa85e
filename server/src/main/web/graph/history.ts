/** States that were, the one that is, and those that were undone. */
export class History<T> {
  private static readonly MOST = 100;
  private readonly before: T[] = [];
  private after: T[] = [];

  constructor(private now: T) {}

  get current(): T {
    return this.now;
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  get canRedo(): boolean {
    return this.after.length > 0;
  }

  /** Another state, which can be undone. */
  push(next: T) {
    this.before.push(this.now);
    if (this.before.length > History.MOST) this.before.shift();
    this.now = next;
    this.after = [];
  }

  /** The same state with what no one would want to undo by itself, such as places a layout found. */
  amend(next: T) {
    this.now = next;
  }

  undo(): T {
    const last = this.before.pop();
    if (last !== undefined) {
      this.after.push(this.now);
      this.now = last;
    }
    return this.now;
  }

  redo(): T {
    const next = this.after.pop();
    if (next !== undefined) {
      this.before.push(this.now);
      this.now = next;
    }
    return this.now;
  }
}
