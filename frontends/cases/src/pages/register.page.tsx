import { useQuery } from '@apollo/client/react';
import { Loaded, useActions, useT, whole } from '@lianxi/frontend-kit';
import { PageHeader, StateCard, usePhone } from '@lianxi/ui';
import '../cases.css';
import { DeskRegister } from '../features/register/desk-register';
import { PhoneRegister } from '../features/register/phone-register';
import { Cases_RegisterChoices } from '../features/register/register.graphql';
import { placeOf } from '../features/register/register-values';
import { RegisteredCard } from '../features/register/registered';
import { useRegister } from '../features/register/use-register';

/** Taking a matter in: 随手报 on a phone, three columns at a desk. */
export default function RegisterPage() {
  const t = useT();
  const phone = usePhone();
  const query = useQuery(Cases_RegisterChoices);
  const register = useRegister();
  const may = useActions('casesActions').some(({ verb }) => verb === 'register');
  if (register.done) return <RegisteredCard done={register.done} onAgain={register.again} />;
  if (!may) {
    return (
      <>
        <PageHeader title={t('page.register')} />
        <StateCard kind="forbidden" title={t('register.forbidden')} description={t('register.forbiddenText')} />
      </>
    );
  }
  const Face = phone ? PhoneRegister : DeskRegister;
  return (
    <Loaded query={query} pick={(data) => whole(data, 'categories')} rows={10}>
      {(choices) => <Face choices={choices} place={placeOf(choices)} register={register} />}
    </Loaded>
  );
}
