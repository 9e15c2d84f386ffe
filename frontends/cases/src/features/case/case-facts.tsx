import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList, type Fact } from '@lianxi/ui';
import { Tag } from 'antd';
import type { Cases_CaseQuery } from '../../gql/graphql';
import { PartyFacts } from './party-facts';
import { PlaceText } from './place-text';
import { reasonOf } from './responsibility';
import type { CaseView } from './timeline-steps';
import { actorText, PostName } from './words';

/** Facts of a matter, each derived one with its reason. */
export function CaseFacts({
  one,
  lines,
}: {
  one: CaseView;
  lines: NonNullable<Cases_CaseQuery['businessLines']> | null | undefined;
}) {
  const t = useT();
  const { date, instant } = useDates();
  const atGrid = one.currentLevel === 'GRID';
  const facts: (Fact | false)[] = [
    { label: t('field.category'), value: one.categoryLabel },
    { label: t('field.appeal'), value: <span className="cs-pre">{one.appealContent}</span> },
    { label: t('field.place'), value: <PlaceText one={one} /> },
    {
      label: t('field.counts'),
      value: t('case.counts', { people: one.peopleCount, households: one.householdCount }),
      ...(one.mustEscalate ? { hint: t('rule.concernsMany') } : {}),
    },
    { label: t('field.level'), value: t(`level.${one.currentLevel}`) },
    {
      label: t('field.firstResponsible'),
      value: one.firstResponsible ? (
        <PostName post={one.firstResponsible} />
      ) : atGrid ? (
        t('responsible.gridWorker')
      ) : (
        <span className="cs-missing">{t('responsible.gap')}</span>
      ),
      hint: t(one.firstResponsible || atGrid ? reasonOf(one, lines) : 'responsible.gapHint'),
    },
    !atGrid && {
      label: t('field.caseLeader'),
      value: one.caseLeader ? (
        <PostName post={one.caseLeader} />
      ) : one.proposedLeader ? (
        <>
          <PostName post={one.proposedLeader} /> <Tag>{t('case.leaderProposed')}</Tag>
        </>
      ) : null,
      ...(one.caseLeader || one.proposedLeader ? {} : { hint: t('case.leaderDefault') }),
    },
    { label: t('field.leadUnit'), value: one.leadUnit?.name },
    one.accusedUnit !== null && { label: t('field.accusedUnit'), value: one.accusedUnit.name },
    one.accusedPerson !== null && { label: t('field.accusedPerson'), value: one.accusedPerson.name },
    one.namedStaff.length > 0 && {
      label: t('field.namedStaff'),
      value: one.namedStaff.map(({ name }) => name).join('、'),
    },
    one.coUnits.length > 0 && { label: t('field.coUnits'), value: one.coUnits.map((unit) => unit.name).join('、') },
    one.handler !== null && {
      label: t('field.handler'),
      value: actorText(one.handler),
      ...(one.acknowledgedAt ? { hint: t('case.acknowledgedAt', { time: instant(one.acknowledgedAt) }) } : {}),
    },
    one.purpose !== null && {
      label: t('field.purpose'),
      value: t(`purpose.${one.purpose}`),
      ...(one.confidentiality === 'RESTRICTED' ? { hint: t('accusation.readers') } : {}),
    },
    { label: t('field.channel'), value: t(`channel.${one.channel}`) },
    { label: t('field.severity'), value: t(`severity.${one.severity}`) },
    { label: t('field.registeredOn'), value: date(one.registeredOn) },
    one.dispatchedOn !== null && { label: t('field.dispatchedOn'), value: date(one.dispatchedOn) },
    one.conferenceOn !== null && { label: t('field.conferenceOn'), value: date(one.conferenceOn) },
    one.resultText !== null && {
      label: t('field.result'),
      value: <span className="cs-pre">{one.resultText}</span>,
      hint: t(`resolution.${one.resolution}`),
    },
    one.closedOn !== null && { label: t('field.closedOn'), value: date(one.closedOn) },
    one.reopenCount > 0 && { label: t('field.reopenCount'), value: one.reopenCount },
    one.remark !== null && { label: t('field.remark'), value: one.remark },
  ];
  return (
    <div className="lx-stack">
      <FactList facts={facts.filter((fact): fact is Fact => fact !== false)} />
      <PartyFacts key={one.id} one={one} />
    </div>
  );
}
