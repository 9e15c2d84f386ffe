import { defineNoun, has, subdistrictPath, within, type Viewer } from '@lianxi/service-kit';
import { maintainsDirectory } from '../maintain.js';
import { ImportKindName, ImportRow, ImportRun } from './import.entity.js';
import { importMachine, type ImportVerb } from './import.machine.js';

const { UNITS, PEOPLE, POSTS, DIVISIONS, GRIDS, HOUSEHOLDS, RESIDENTS } = ImportKindName;
const DIRECTORY = [UNITS, DIVISIONS, POSTS, PEOPLE];

/**
 * Kinds that somebody may import (domain §5.2, first two rows): who keeps the directory its units, posts and people;
 * staff of the joint office also grids, households and who lives in them of the own sub-district; staff of a community
 * its own households and residents.
 */
export function kindsOf(viewer: Viewer): ImportKindName[] {
  if (viewer.kind !== 'person') return [];
  const office = has(viewer, 'OFFICE_STAFF') && subdistrictPath(viewer) !== null;
  const community = has(viewer, 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF') && viewer.unitPath !== null;
  return [
    ...(maintainsDirectory(viewer) ? DIRECTORY : []),
    ...(office ? [GRIDS] : []),
    ...(office || community ? [HOUSEHOLDS, RESIDENTS] : []),
  ];
}

/** The place below which somebody's imports may write; empty for the whole installation. */
export function areaOf(viewer: Viewer): string {
  if (has(viewer, 'SYS_ADMIN')) return '';
  return (has(viewer, 'OFFICE_STAFF', 'OFFICE_DIRECTOR') ? subdistrictPath(viewer) : viewer.unitPath) ?? '-';
}

/** Imports: seen and carried on by those who may maintain what they hold. */
export const imports = defineNoun<ImportRun, ImportVerb>({
  name: 'import',
  entity: ImportRun,
  state: 'state',
  machine: importMachine,
  policy: {
    visible: (viewer) => {
      const kinds = kindsOf(viewer);
      if (kinds.length === 0) return false;
      const area = areaOf(viewer);
      return { kind: { $in: kinds }, ...(area === '' ? { path: '' } : within('path', area)) };
    },
    verbs: { map: maintains, check: maintains, commit: maintains, abandon: maintains },
    attaches: (viewer) => kindsOf(viewer).length > 0,
    create: { readImports: (viewer) => kindsOf(viewer).length > 0, addImport: (viewer) => kindsOf(viewer).length > 0 },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'kind',
    'state',
    'path',
    'account',
    'personId',
    'fileId',
    'fileName',
    'headers',
    'headerRow',
    'reading',
    'mapping',
    'rows',
    'counts',
    'fingerprint',
    'checkedAt',
    'work',
    'problem',
    'problemParams',
    'basis',
    'committedAt',
    'fileDroppedAt',
  ],
  sealsFiles: true,
});

/** The importer alone goes on with an import: the preview was made for his or her rights. */
function maintains(viewer: Viewer, row: ImportRun): boolean {
  return row.account === viewer.account && kindsOf(viewer).includes(row.kind);
}

/** Rows of an import hang on it and are read only through it. */
export const importRow = defineNoun<ImportRow, never>({
  name: 'importRow',
  entity: ImportRow,
  policy: { visible: () => true, verbs: {} as never },
  columns: ['id', 'version', 'runId', 'number', 'mark', 'cells'],
});
