import { paragraphsOf } from '@lianxi/contracts';
import { chineseDate, type IsoDate } from '@lianxi/service-kit';
import { Minutes, MinutesBlockKind } from './minutes.entity.js';

export const BLOCK_LABEL: Partial<Record<MinutesBlockKind, string>> = {
  PRESENT: '出席',
  LEAVE: '请假',
  OBSERVERS: '列席',
};

/** What a paper of the minutes says. */
export type Paper = Pick<Minutes, 'mark' | 'issuer' | 'copyTo' | 'blocks' | 'issueNumber' | 'signedOn'>;

const dated = (date: IsoDate | null) => (date ? chineseDate(date) : '');

/** Kinds of blocks that may have several paragraphs; the others are one line. */
export const IN_PARAGRAPHS: readonly MinutesBlockKind[] = [MinutesBlockKind.OPENING, MinutesBlockKind.PARAGRAPH];

/** The paper as plain text, line by line as the Word file has it; its hash is what a signature stands for. */
export function minutesText(paper: Paper): string {
  const body = paper.blocks.flatMap(({ kind, text }) =>
    kind === MinutesBlockKind.HEADING
      ? [text]
      : BLOCK_LABEL[kind]
        ? [`　　${BLOCK_LABEL[kind]}：${text}`]
        : paragraphsOf(text).map((part) => `　　${part}`),
  );
  const imprint = paper.copyTo ? [`抄送：${paper.copyTo}。`] : [];
  return [
    paper.mark,
    ...(paper.issueNumber ? [`（${paper.issueNumber}）`] : []),
    `${paper.issuer}　　${dated(paper.signedOn)}`.trim(),
    ...body,
    ...imprint,
    `${paper.issuer}　　${paper.signedOn ? `${dated(paper.signedOn)}印发` : ''}`.trim(),
  ].join('\n');
}
