import { note, verb, verbs } from '@lianxi/frontend-kit';
import type { Check } from './check-facts';
import { Supervision_Check, Supervision_Draw, Supervision_Witness } from './quarterly-check.graphql';

/** Verbs of a check (S2): a head of another unit witnesses list and rule, the director draws, once and for all. */
export const checkVerbs = verbs<Check>(
  'quarterlyCheck',
  {
    witness: verb(Supervision_Witness, {
      hint: (check: Check, { t }) => (
        <>
          {t('witness.text', {
            communities: check.eligibleCommunities,
            departments: check.eligibleDepartments,
            communitySample: check.communitySample,
            departmentSample: check.departmentSample,
          })}
          <br />
          {t('witness.commitmentWhy')}
        </>
      ),
      confirm: ['witness.confirm', 'witness.needed'],
      submit: 'witness.submit',
    }),
    draw: verb(Supervision_Draw, {
      hint: (_check: Check, { t }) => (
        <>
          {t('draw.fair')}
          <br />
          {t('draw.once')}
        </>
      ),
      fields: {
        seed: note({
          label: 'draw.seed',
          hint: (_check, { t }) => `${t('draw.seedText')}${t('draw.seedExample')}`,
          max: 200,
          rows: 1,
        }),
      },
      submit: 'draw.submit',
    }),
  },
  { latest: Supervision_Check },
);
