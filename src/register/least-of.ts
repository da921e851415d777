/** The least of some numbers, as many as are told, and how many numbers there are in all. */
export class LeastOf {
  count = 0;
  private kept: number[] = [];
  /** What is beyond this is none of them. */
  private most = Infinity;

  constructor(private readonly told: number) {}

  add(one: number): void {
    this.count += 1;
    if (one > this.most) return;
    this.kept.push(one);
    if (this.kept.length === 2 * this.told) this.cut();
  }

  /** In order. */
  first(): readonly number[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept = this.kept.sort((a, b) => a - b).slice(0, this.told);
    if (this.kept.length === this.told) this.most = this.kept.at(-1) ?? Infinity;
  }
}
