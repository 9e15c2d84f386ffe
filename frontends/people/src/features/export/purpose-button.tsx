import { DownloadOutlined } from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';

interface Words {
  /** Label of the button and title of the dialog. */
  title: string;
  /** Label of the button that fetches the file. */
  submit: string;
  /** Label of the purpose. */
  purpose: string;
  /** What the file holds and that it is written down. */
  text?: string;
  /** A purpose to begin with. */
  usual?: string;
}

interface Props {
  /** Name of the list, for tests and keys: `data-ledger-export`. */
  name: string;
  words: Words;
  /** Address of the file for a purpose. */
  address: (purpose: string) => string;
}

/** Has the browser fetch a file of the platform under the name that the answer gives. */
export function fetchFile(href: string): void {
  const link = Object.assign(document.createElement('a'), { href, download: '' });
  document.body.append(link);
  link.click();
  link.remove();
}

/** Takes what was found along as a file, for a stated purpose; the service writes down who took it. */
export function PurposeButton({ name, words, address }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const save = async ({ purpose }: { purpose: string }) => {
    fetchFile(address(purpose.trim()));
    setOpen(false);
  };
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} data-ledger-export={name} onClick={() => setOpen(true)}>
        {words.title}
      </Button>
      {open && (
        <FormDialog<{ purpose: string }>
          open
          title={words.title}
          submitText={words.submit}
          initialValues={words.usual ? { purpose: words.usual } : {}}
          onSubmit={save}
          onClose={() => setOpen(false)}
        >
          {words.text && <p className="lx-hint">{words.text}</p>}
          <Form.Item
            name="purpose"
            label={words.purpose}
            rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('audit.purposeRule') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
