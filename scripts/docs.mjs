// Writes what the documentation quotes from the program: docs/rules.md from the rules, src/render/schema.json from the
// types, and in README.md what stands under each `$ claimwire ...` of a console block. test/docs.test.ts compares.
//   npm run docs
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSource } from './corpus.mjs';
import { makeSchema } from './schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TITLES = {
  actor: 'Actors: who',
  date: 'Dates: when',
  money: 'Money: how much',
  attribution: 'Attributions: who says what',
  claim: 'Claims: who does what about which policy',
};

/** docs/rules.md: every rule with its pattern, its examples and what it must refuse. */
export function rulesPage(catalog) {
  const rooms = [...new Set(catalog.map((rule) => rule.id.split('/')[0]))];
  const parts = rooms.map((room) => {
    const rules = catalog.filter((rule) => rule.id.startsWith(`${room}/`));
    return `## ${TITLES[room] ?? room}\n\n${rules.map(ruleEntry).join('\n')}`;
  });
  return `# The rules

Written by \`npm run docs\` from the rules themselves; \`claimwire rules ID\` prints one. The brackets in an example are what the
rule finds there, alone or by role; after "not" stands what it must leave alone. Every line is run as a test.

${parts.join('\n')}
${OWN}`;
}

const OWN = `## Your own rules

\`claimwire --rules FILE\` adds rules from a JSON array. A pattern is in the match syntax of
[compromise](https://observablehq.com/@spencermountain/compromise-match-syntax), over claimwire's words and tags; its named groups say
what is found: \`<actor>\`, \`<action>\` and \`<target>\` of a claim (the action is needed, its label is one of the 22), or
\`<source>\`, \`<cue>\` and \`<content>\` of an attribution (the label is a class of cue). Examples are tried when the file is
read. \`claimwire match PATTERN\` tries a pattern out.

\`\`\`json
[
  {
    "id": "own/greenlight",
    "doc": "A public body greenlights something.",
    "label": "permit",
    "pattern": "[<actor>#ProperNoun+] [<action>(greenlit|greenlights)] [<target>#Determiner? #Adjective? #Noun+]",
    "examples": ["Brussels greenlit the new pipeline."]
  }
]
\`\`\`
`;

function ruleEntry(rule) {
  const { pattern } = rule;
  const shape =
    pattern === undefined ? [] : [`- pattern: ${code(typeof pattern === 'string' ? pattern : String(pattern))}`];
  return [
    `### ${rule.id}`,
    '',
    rule.doc,
    '',
    ...shape,
    ...rule.examples.map((example) => `- ${code(example)}`),
    ...(rule.refuses ?? []).map((refused) => `- not ${code(refused)}`),
    '',
  ].join('\n');
}

/** Text as code in Markdown, whatever it holds. */
function code(text) {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A Markdown page with what its console blocks print put in. A command is the line after "$ ". */
export function withOutput(page, runCommand) {
  return page.replace(/```console\n\$ (.*)\n[\s\S]*?```/g, (_, command) => {
    const printed = runCommand(command).replace(/\n*$/, '');
    return `\`\`\`console\n$ ${command}\n${printed}\n\`\`\``;
  });
}

/** Output of a shell command in which `claimwire` is the built program. */
export function runCommand(command) {
  const shim = `claimwire() { "${process.execPath}" "${root}bin/claimwire.js" "$@"; }; ${command}`;
  return execFileSync('bash', ['-c', shim], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { CATALOG } = await importSource('src/catalog.ts');
  writeFileSync(`${root}docs/rules.md`, rulesPage(CATALOG));
  writeFileSync(`${root}src/render/schema.json`, makeSchema());
  writeFileSync(`${root}README.md`, withOutput(readFileSync(`${root}README.md`, 'utf8'), runCommand));
}
