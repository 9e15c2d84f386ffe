import { useApolloClient } from '@apollo/client/react';
import { fileIdsOf, useAct, useClientMutationId, useT, useViewer } from '@lianxi/frontend-kit';
import { useState } from 'react';
import type { Cases_RegisterMutation } from '../../gql/graphql';
import { Cases_Record } from '../case/verbs.graphql';
import { Cases_Receipt, Cases_Register } from './register.graphql';
import { dropDraft, registerInput, type RegisterValues } from './register-values';

export interface Registered {
  /** Null where it is not there any more for who registered it: an accusation. */
  row: Cases_RegisterMutation['registerCase'];
  receipt: { slipCode: string; createdAt: string } | null;
  /** Pictures that were sent but could not be attached. */
  photosLost: boolean;
}

/**
 * Registers a matter once, however often a phone repeats it, and attaches the pictures of the scene as its first
 * record.
 */
export function useRegister() {
  const t = useT();
  const viewer = useViewer();
  const client = useApolloClient();
  const register = useAct(Cases_Register);
  const record = useAct(Cases_Record);
  const [mutationId, renew] = useClientMutationId();
  const [done, setDone] = useState<Registered | null>(null);
  const submit = async (values: RegisterValues) => {
    const once = mutationId();
    const answer = await register.run({ input: registerInput(values, once) });
    if (!answer) return;
    const row = answer.registerCase;
    const fileIds = fileIdsOf(values.photos);
    const receipts = await client
      .query({ query: Cases_Receipt, variables: { clientMutationId: once }, fetchPolicy: 'no-cache' })
      .catch(() => null);
    const attached =
      fileIds.length === 0 ||
      row === null ||
      (await record.run({
        input: {
          id: row.id,
          type: 'NOTE',
          content: t('register.photoRecord'),
          fileIds,
          clientMutationId: `${once}:photos`,
        },
      })) !== null;
    renew();
    dropDraft(viewer);
    const receipt = receipts?.data?.registrationReceipts?.edges[0]?.node ?? null;
    setDone({ row, receipt, photosLost: !attached || (row === null && fileIds.length > 0) });
  };
  return { submit, problem: register.problem, busy: register.busy || record.busy, done, again: () => setDone(null) };
}
