const NO_WORD = -1;
const SMALLEST = 1 << 8;
const LARGEST_KEPT = 1 << 12;

/** Numbers words 0, 1, 2 ... in the order they come. For the few words of a Doc that matter: a small table, cleared for the next Doc. */
export class WordNumbers {
  /** How many words have a number. */
  count = 0;
  private words = new Int32Array(SMALLEST).fill(NO_WORD);
  private numbers = new Int32Array(SMALLEST);
  private shift = Math.clz32(SMALLEST) + 1;

  clear(): void {
    if (this.words.length > LARGEST_KEPT) this.resize(SMALLEST);
    else if (this.count > 0) this.words.fill(NO_WORD);
    this.count = 0;
  }

  /** The number of a word, or -1. */
  of(word: number): number {
    const at = this.placeOf(word);
    return this.words[at] === word ? this.numbers[at]! : -1;
  }

  /** The number of a word; a new word gets the next one. */
  add(word: number): number {
    const at = this.placeOf(word);
    if (this.words[at] === word) return this.numbers[at]!;
    this.words[at] = word;
    this.numbers[at] = this.count++;
    if (this.count * 4 > this.words.length) this.grow();
    return this.count - 1;
  }

  /** Where the word stands, or the empty place where it would. */
  private placeOf(word: number): number {
    const { words } = this;
    const mask = words.length - 1;
    let at = Math.imul(word, 0x9e3779b1) >>> this.shift;
    while (words[at] !== word && words[at] !== NO_WORD) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { words, numbers } = this;
    this.resize(2 * words.length);
    for (let i = 0; i < words.length; i++) {
      if (words[i] === NO_WORD) continue;
      const at = this.placeOf(words[i]!);
      this.words[at] = words[i]!;
      this.numbers[at] = numbers[i]!;
    }
  }

  private resize(size: number): void {
    this.words = new Int32Array(size).fill(NO_WORD);
    this.numbers = new Int32Array(size);
    this.shift = Math.clz32(size) + 1;
  }
}
