import type { APIEmbedField } from 'discord.js';
import type { Basis, Definition } from '../../analysis/definitions.ts';
import type { Explained, OwnValue } from '../../usecases/explainStatistic.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { outcomeText, placeText, whenText } from './ownMatchText.ts';
import { statisticText } from '../../core/statisticText.ts';

/** What a statistic means, how far it can be trusted, and the reader's own newest value. */
export function explainView({ definition, own }: Explained): MessageView {
  const { id, label, unit, basis, summary, limits } = definition;
  return {
    embeds: [
      {
        color: colours.brand,
        title: label,
        description: summary,
        fields: [
          { name: 'Unit', value: unitText(unit), inline: true },
          { name: 'How it is known', value: basisTexts[basis], inline: true },
          ...(limits === '' ? [] : [{ name: 'Its limits', value: limits }]),
          ownField(definition, own),
        ],
        footer: { text: id },
      },
    ],
  };
}

const basisTexts: Readonly<Record<Basis, string>> = {
  recorded: '**Recorded**: the file says so.',
  measured: '**Measured**: it follows from what the file says.',
  inferred: '**Inferred**: a judgement of mine. Take it with care.',
};

const unitTexts: Readonly<Record<string, string>> = {
  'uu/s': 'uu/s: centimetres a second; a car drives 2,300 at most',
  uu: 'uu: centimetres of the game',
  s: 'seconds',
  'boost/min': 'boost a minute; a full tank is 100',
  boost: 'boost; a full tank is 100',
  '%': 'percent',
  count: 'a count',
};

function unitText(unit: string): string {
  return unitTexts[unit] ?? unit;
}

function ownField({ unit }: Definition, own: OwnValue | undefined): APIEmbedField {
  if (!own) {
    return {
      name: 'Yours',
      value:
        'None yet. Once you have linked your account (`/link`) and handed in a match (`/analyze`) that tells it, your newest value stands here.',
    };
  }
  const { value, match } = own;
  const facts = [outcomeText(match), placeText(match), whenText(match)];
  return {
    name: 'Yours, in your last match that tells it',
    value: `**${statisticText(value, unit)}** · ${facts.filter((fact) => fact !== '').join(' · ')}`,
  };
}
