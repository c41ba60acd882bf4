import type { Status } from '../model/extraction.ts';
import type { RenderSettings } from './settings.ts';

type Stroke = (text: string) => string;

/** What the text format colours, by meaning. */
export interface Paint {
  readonly title: Stroke;
  readonly heading: Stroke;
  readonly actor: Stroke;
  readonly status: (status: Status, text: string) => string;
  readonly action: Stroke;
  readonly target: Stroke;
  readonly value: Stroke;
  readonly quiet: Stroke;
}

/** How far a policy has come, in four colours: talk, work, decision, end. */
const STAGES = {
  hypothetical: 'talk',
  demanded: 'talk',
  considered: 'talk',
  threatened: 'talk',
  drafting: 'work',
  proposed: 'work',
  negotiating: 'work',
  planned: 'work',
  ordered: 'decided',
  approved: 'decided',
  enacted: 'decided',
  rejected: 'ended',
} as const satisfies Record<Status, string>;

const asIs: Stroke = (text) => text;
const PLAIN: Paint = {
  title: asIs,
  heading: asIs,
  actor: asIs,
  status: (_, text) => text,
  action: asIs,
  target: asIs,
  value: asIs,
  quiet: asIs,
};

/** Strokes for a colour level; the only place that knows chalk, and without colours it is not loaded. */
export async function makePaint(colors: RenderSettings['colors']): Promise<Paint> {
  if (colors === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: colors });
  const plain =
    (stroke: Stroke): Stroke =>
    (text) =>
      stroke(text);
  const stages = { talk: chalk.yellow, work: chalk.cyan, decided: chalk.green, ended: chalk.red };
  return {
    title: plain(chalk.bold),
    heading: plain(chalk.bold.underline),
    actor: plain(chalk.bold.blueBright),
    status: (status, text) => stages[STAGES[status]](text),
    action: plain(chalk.bold),
    target: (text) => text,
    value: plain(chalk.green),
    quiet: plain(chalk.dim),
  };
}
