import { DownloadOutlined } from '@ant-design/icons';
import { ProblemAlert, useExport, type ExportAsked } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';

interface Words {
  /** Label of the button and title of the dialog. */
  title: string;
  /** Label of the button that fetches the file. */
  submit: string;
  /** Label of the purpose, and what is wrong with one that says nothing. */
  purpose: string;
  rule: string;
  /** What the file holds and that it is written down. */
  text?: string;
  /** A purpose to begin with. */
  usual?: string;
}

interface Props {
  /** Name of the list, for tests: `data-export`. */
  name: string;
  words: Words;
  /** Address of the export, and what it is asked for besides the purpose. */
  address: string;
  asked?: ExportAsked;
}

/** Takes what was found along as a file, for a stated purpose; the service writes down who took it. */
export function PurposeButton({ name, words, address, asked = {} }: Props) {
  const [open, setOpen] = useState(false);
  const exporting = useExport();
  const close = () => {
    exporting.clear();
    setOpen(false);
  };
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        data-export={name}
        data-ledger-export={name}
        onClick={() => setOpen(true)}
      >
        {words.title}
      </Button>
      {/* not there while closed: its field would have the name of one in another dialog of the page */}
      {open && (
        <FormDialog<{ purpose: string }>
          open
          title={words.title}
          submitText={words.submit}
          problem={<ProblemAlert problem={exporting.problem} />}
          initialValues={words.usual ? { purpose: words.usual } : {}}
          onSubmit={({ purpose }) => exporting.take(address, { ...asked, purpose: purpose.trim() })}
          onClose={close}
        >
          {words.text && <p className="lx-hint">{words.text}</p>}
          <Form.Item
            name="purpose"
            label={words.purpose}
            rules={[{ required: true, whitespace: true, min: 2, max: 200, message: words.rule }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
