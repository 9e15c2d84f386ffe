import { useViewer } from '@lianxi/frontend-kit';
import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { defaultsOf, draftOf, keepDraft, type Place, type RegisterValues } from './register-values';

/** Keeps the unfinished form while the viewer looks elsewhere; answers what the form starts with. */
export function useDraft(form: FormInstance<RegisterValues>, place: Place): Partial<RegisterValues> {
  const viewer = useViewer();
  const [initial] = useState(() => ({ ...defaultsOf(place), ...draftOf(viewer) }));
  const values = Form.useWatch([], form) as Partial<RegisterValues> | undefined;
  useEffect(() => {
    if (values) keepDraft(viewer, values);
  }, [values, viewer]);
  return initial;
}
