import { chineseDate, type IsoDate } from '@lianxi/service-kit';
import { Minutes, MinutesBlockKind } from './minutes.entity.js';

export const BLOCK_LABEL: Partial<Record<MinutesBlockKind, string>> = {
  PRESENT: '出席',
  LEAVE: '请假',
  OBSERVERS: '列席',
};

type Paper = Pick<Minutes, 'mark' | 'issuer' | 'copyTo' | 'blocks' | 'issueNumber' | 'signedOn'>;

const dated = (date: IsoDate | null) => (date ? chineseDate(date) : '');

/** The paper as plain text, line by line as the Word file has it; its hash is what a signature stands for. */
export function minutesText(paper: Paper): string {
  const body = paper.blocks.map(({ kind, text }) =>
    kind === MinutesBlockKind.HEADING ? text : `　　${BLOCK_LABEL[kind] ? `${BLOCK_LABEL[kind]}：` : ''}${text}`,
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
