import type { RenderSettings } from '../render/settings.ts';
import type { Io } from './io.ts';
import type { COLOR_MODES } from './options.ts';

/** How many colours to use, decided once: --color, then NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal. */
export function toColors(mode: (typeof COLOR_MODES)[number], io: Io): RenderSettings['colors'] {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  if (mode === 'never') return 0;
  if (mode === 'always') return depthOf(io);
  if (NO_COLOR) return 0;
  if (FORCE_COLOR !== undefined) return forced(FORCE_COLOR);
  return io.stdout.isTTY && TERM !== 'dumb' ? depthOf(io) : 0;
}

function forced(value: string): RenderSettings['colors'] {
  if (value === '0' || value === 'false') return 0;
  return value === '2' ? 2 : value === '3' ? 3 : 1;
}

function depthOf({ env: { COLORTERM, TERM = '' } }: Io): RenderSettings['colors'] {
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3;
  return TERM.includes('256') ? 2 : 1;
}
