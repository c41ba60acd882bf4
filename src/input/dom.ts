/** The little of the DOM that reading a page needs. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  innerHTML: string;
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  createElement(name: string): DomElement;
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
const CDATA = 4;

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text of the article. */
const SILENT = new Set(
  'script style noscript template svg math iframe object audio video canvas button select input textarea figure figcaption nav aside form'.split(
    ' ',
  ),
);

/** The text below a node as a reader sees it: one line a paragraph, white space evened out. */
export function toText(node: DomNode): string {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const text = line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  const walk = (children: Iterable<DomNode>): void => {
    for (const child of children) {
      if (child.nodeType === TEXT || child.nodeType === CDATA) line += child.textContent ?? '';
      else if (isElement(child)) visit(child);
    }
  };
  const visit = (element: DomElement): void => {
    const name = element.localName;
    if (SILENT.has(name)) return;
    if (name === 'br') flush();
    else if (BLOCKS.has(name)) {
      flush();
      walk(element.childNodes);
      flush();
    } else {
      walk(element.childNodes);
      // Cells of a row stand on one line.
      if (name === 'td' || name === 'th') line += ' ';
    }
  };
  walk(node.childNodes);
  flush();
  return lines.join('\n');
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** The text of an attribute of the first element that has it. */
export function attribute(root: DomElement, selector: string, name: string): string | null {
  for (const element of root.querySelectorAll(selector)) {
    const value = element.getAttribute(name)?.trim();
    if (value) return value;
  }
  return null;
}
