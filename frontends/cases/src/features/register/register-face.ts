import type { Choices, Place } from './register-values';
import type { useRegister } from './use-register';

/** What both faces of the registration are given. */
export interface FaceProps {
  choices: Choices;
  place: Place;
  register: ReturnType<typeof useRegister>;
}
