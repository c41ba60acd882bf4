import type { Extraction, Result } from '../model/extraction.ts';
import { toOffsets } from './offsets.ts';
import type { Rendered } from './renderer.ts';
import type { RenderSettings, Section } from './settings.ts';

/** A result as the plain object that is printed: sections not asked for are empty, offsets in the unit asked for. */
export function toRecord({ result, text, trace }: Rendered, settings: RenderSettings): Result {
  if (!result.ok) return result;
  const only = pickSections(result, settings.only);
  const picked = settings.withText ? { ...only, article: { ...only.article, text } } : only;
  return toOffsets(settings.explain ? { ...picked, ...{ trace } } : picked, text, settings.offsets);
}

/** An extraction whose other sections are empty. */
export function pickSections(extraction: Extraction, only: readonly Section[]): Extraction {
  const keep = <T>(section: Section, list: readonly T[]): readonly T[] => (only.includes(section) ? list : []);
  return {
    ...extraction,
    actors: keep('actors', extraction.actors),
    places: keep('actors', extraction.places),
    dates: keep('dates', extraction.dates),
    money: keep('money', extraction.money),
    attributions: keep('attributions', extraction.attributions),
    claims: keep('claims', extraction.claims),
  };
}
