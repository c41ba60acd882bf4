/** 1-based line of an offset. */
export type LineNumbers = (offset: number) => number;

/** Lines of a text; a look-up costs the logarithm of their number. */
export function lineNumbers(text: string): LineNumbers {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (offset) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (breaks[mid]! < offset) low = mid + 1;
      else high = mid;
    }
    return low + 1;
  };
}

/** "line 3", "lines 3, 7, 12". */
export function toLinesInWords(numbers: readonly number[]): string {
  const unique = [...new Set(numbers)].sort((a, b) => a - b);
  return `${unique.length === 1 ? 'line' : 'lines'} ${unique.join(', ')}`;
}
