import { EyeInvisibleOutlined, EyeOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Popover } from 'antd';
import { useMemo, useState } from 'react';
import { useDates } from './use-dates.js';
import { useKitT, useLocale, useT } from './i18n.js';
import { blockReason } from './problem.js';
import { Loaded } from './loaded.js';
import { useActing } from './viewer.js';
import {
  explainOfQuery,
  explainQuery,
  type DatedService,
  type ExplainingService,
  type Explanation,
  type ExplanationOf,
} from './why.graphql.js';

export interface WhyVisibleProps {
  /** The service that owns the object. */
  service: ExplainingService;
  /** Its type in the graph, e.g. `Case`. */
  type: string;
  id: string;
}

/**
 * 为什么能看到: says in words by which post, role and rule the viewer sees this object, until when, and what every verb lacks
 * that is not offered.
 */
export function WhyVisible({ service, type, id }: WhyVisibleProps) {
  const k = useKitT();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={k('why.title')}
      content={open ? <Why service={service} type={type} id={id} /> : null}
    >
      <Button type="text" icon={<QuestionCircleOutlined aria-hidden />} aria-expanded={open} data-why={type}>
        {k('why.open')}
      </Button>
    </Popover>
  );
}

function Why({ service, type, id }: WhyVisibleProps) {
  const k = useKitT();
  const document = useMemo(() => explainQuery(service), [service]);
  // rights change with the day and the post; nothing of them is kept
  const query = useQuery(document, { variables: { type, id }, fetchPolicy: 'no-cache' });
  const acting = useActing();
  return (
    <div className="lx-why">
      <Loaded query={query} pick={(data) => data.why} rows={3} compact>
        {(why) => <Answer why={why as Explanation} post={acting?.post ?? null} heading={k('why.post')} />}
      </Loaded>
    </div>
  );
}

export interface WhyOfProps extends WhyVisibleProps {
  service: DatedService;
  /** The post that somebody else holds. */
  assignmentId: string;
  /** The day asked about (YYYY-MM-DD); null for today, when what the post may do now is told too. */
  on: string | null;
}

/** 为什么能看到、为什么看不到, about somebody else's post on a day. Each asking is an audit row. */
export function WhyOf({ service, type, id, assignmentId, on }: WhyOfProps) {
  const k = useKitT();
  const document = useMemo(() => explainOfQuery(service), [service]);
  const query = useQuery(document, { variables: { type, id, assignmentId, on }, fetchPolicy: 'no-cache' });
  return (
    <div className="lx-why lx-why-of">
      <Loaded query={query} pick={(data) => data.why} rows={2} compact>
        {(found) => {
          const why = found as ExplanationOf;
          return (
            <Answer
              why={why}
              post={why.acting?.post ?? null}
              heading={k('why.ofPost')}
              verdict={k(why.sees ? 'why.sees' : 'why.seesNot')}
            />
          );
        }}
      </Loaded>
    </div>
  );
}

interface AnswerProps {
  why: Explanation;
  post: { title: string; unit: { name: string } | null } | null;
  heading: string;
  /** Said first, where it is not the viewer's own right. */
  verdict?: string;
}

function Answer({ why, post, heading, verdict }: AnswerProps) {
  const k = useKitT();
  const t = useT();
  const { date } = useDates();
  const [locale] = useLocale();
  // words of a verb or a state that this build does not know are not shown
  const word = (...keys: string[]) =>
    keys.map((key) => [key, t(key)] as const).find(([key, text]) => text !== key)?.[1] ?? null;
  const verbs = why.verbs.flatMap((one) => {
    const label = word(`verb.${why.noun}.${one.verb}`);
    return label ? [{ ...one, label }] : [];
  });
  const closed = verbs.filter((one) => !one.open);
  const open = verbs.filter((one) => one.open).map(({ label }) => label);
  const stateText = (states: readonly string[]) =>
    states.flatMap((state) => word(`state.${why.noun}.${state}`, `state.${state}`) ?? []).join('、');
  const lackText = (lack: Explanation['verbs'][number]['lacking'][number]) => {
    if (lack.kind === 'STATE') return k('why.inStates', { states: stateText(lack.states) });
    return lack.kind === 'BLOCKER' ? blockReason(lack.code, locale) : lack.text;
  };
  return (
    <div className="lx-stack">
      {verdict && (
        <p className={`lx-verdict${why.sees ? '' : ' lx-verdict-no'}`} data-sees={why.sees}>
          {why.sees ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />} <strong>{verdict}</strong>
        </p>
      )}
      {post && (
        <p>
          <strong>{heading}</strong> {[post.unit?.name, post.title].filter(Boolean).join(' · ')}{' '}
          <span className="lx-hint">{why.until ? k('why.until', { date: date(why.until) }) : k('why.noEnd')}</span>
        </p>
      )}
      <ul>
        {[...why.reasons, ...why.lacking].map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
      {open.length > 0 && (
        <p>
          <strong>{k('why.may')}</strong> {open.join('、')}
        </p>
      )}
      {closed.length > 0 && (
        <details>
          <summary>{k('why.mayNot', { count: closed.length })}</summary>
          <ul>
            {closed.map((one) => (
              <li key={one.verb}>
                <strong>{one.label}</strong>
                {'：'}
                {one.lacking.map(lackText).join('；')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
