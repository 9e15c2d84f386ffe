import {
  audit,
  mountExport,
  offerFile,
  readExisting,
  recordProvision,
  type ServiceDefinition,
} from '@lianxi/service-kit';
import { minutesDocx } from './minutes.docx.js';
import { Minutes } from './minutes.entity.js';
import { minutes } from './minutes.policy.js';

type Mount = NonNullable<ServiceDefinition['routes']>;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `纪要_第1期_20260330.docx`; a draft says so (domain §6.1). */
const fileName = (paper: Minutes, today: string) =>
  `纪要_${paper.issueNumber ?? '草稿'}_${(paper.signedOn ?? today).replaceAll('-', '')}.docx`;

/** Mounts the export `/export/minutes/<id>.docx`: the paper as Word, for whoever may read it, with an audit row. */
export function mountMinutesExport(
  app: Parameters<Mount>[0],
  contextOf: Parameters<Mount>[1],
  log: Parameters<Mount>[2]['log'],
): void {
  mountExport(app, contextOf, log, '/export/minutes/:id.docx', async (ctx, { params }) => {
    const paper = await readExisting(ctx, minutes, params['id']!);
    return async (res) => {
      const bytes = await minutesDocx(paper);
      await recordProvision(ctx, { fields: ['Minutes.text'], maskedFields: [], persons: 0, rows: 1 });
      await audit(ctx, {
        what: 'minutes.exportDocx',
        objectId: paper.id,
        outcome: 'done',
        details: { issueNumber: paper.issueNumber, bytes: bytes.length },
      });
      offerFile(res, DOCX, fileName(paper, ctx.clock.today()));
      res.end(bytes);
    };
  });
}
