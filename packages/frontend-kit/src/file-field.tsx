import { CameraOutlined, DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Form, Spin } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useKitT } from './i18n.js';
import { randomId } from './ids.js';
import { ProblemAlert } from './problem-card.js';
import { problemOf, type Problem } from './problem.js';
import { DoorRefused } from './ask-door.js';
import { MAX_FILE_BYTES, uploadFile } from './upload.js';

/** A chosen file; `fileId` is null while it is on its way. */
export interface ChosenFile {
  key: string;
  name: string;
  fileId: string | null;
}

interface FileFieldProps {
  /** Given by `Form.Item`. */
  id?: string;
  value?: ChosenFile[];
  onChange?: (files: ChosenFile[]) => void;
  /** Service that keeps the files. */
  service: string;
  /** Pictures alone: a phone then opens its camera. */
  photos?: boolean;
}

/** Files are sent as soon as they are chosen; the verb that follows attaches them by id (architecture rule 14). */
function FileField({ id, value = [], onChange, service, photos = false }: FileFieldProps) {
  const t = useKitT();
  const input = useRef<HTMLInputElement>(null);
  const now = useRef(value);
  now.current = value;
  const [failed, setFailed] = useState<{ name: string; problem: Problem } | null>(null);
  const set = (files: ChosenFile[]) => {
    now.current = files;
    onChange?.(files);
  };
  const send = async (file: File) => {
    const key = randomId();
    if (file.size > MAX_FILE_BYTES)
      return setFailed({
        name: file.name,
        problem: problemOf('FILE_TOO_LARGE', { max: MAX_FILE_BYTES / 1024 / 1024 }),
      });
    set([...now.current, { key, name: file.name, fileId: null }]);
    try {
      const { fileId } = await uploadFile(service, file);
      set(now.current.map((one) => (one.key === key ? { ...one, fileId } : one)));
    } catch (error) {
      set(now.current.filter((one) => one.key !== key));
      if (!(error instanceof DoorRefused)) throw error;
      setFailed({ name: file.name, problem: error.problem });
    }
  };
  const choose = (list: FileList | null) => {
    setFailed(null);
    for (const file of list ?? []) void send(file);
    if (input.current) input.current.value = '';
  };
  return (
    <div className="lx-uploads">
      {failed && (
        <>
          <p className="lx-hint">{t('upload.failed', { name: failed.name })}</p>
          <ProblemAlert problem={failed.problem} onClose={() => setFailed(null)} />
        </>
      )}
      <input
        ref={input}
        type="file"
        multiple
        style={{ display: 'none' }}
        aria-label={t(photos ? 'file.photo' : 'file.add')}
        {...(photos ? { accept: 'image/*' } : {})}
        onChange={(event) => choose(event.target.files)}
      />
      <Button
        {...(id ? { id } : {})}
        icon={photos ? <CameraOutlined aria-hidden /> : <UploadOutlined aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t(photos ? 'file.photo' : 'file.add')}
      </Button>
      <ul aria-live="polite">
        {value.map((file) => (
          <li key={file.key} data-uploaded={file.fileId !== null}>
            <span>{file.name}</span>
            {file.fileId === null ? (
              <Spin size="small" />
            ) : (
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('file.remove', { name: file.name })}
                onClick={() => set(value.filter((one) => one.key !== file.key))}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface FileItemProps extends Pick<FileFieldProps, 'service' | 'photos'> {
  name: string;
  label: string;
  extra?: ReactNode;
}

/** Files in a form. Nothing is submitted while one is on its way. */
export function FileItem({ name, label, extra, ...field }: FileItemProps) {
  const t = useKitT();
  const arrived = async (_rule: unknown, files: ChosenFile[] | undefined) => {
    if (files?.some((file) => file.fileId === null)) throw new Error(t('file.pending'));
  };
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ validator: arrived }]}>
      <FileField {...field} />
    </Form.Item>
  );
}

export const fileIdsOf = (files: ChosenFile[] | undefined) => (files ?? []).flatMap((file) => file.fileId ?? []);
