import { runService } from '@lianxi/service-kit';
import { people } from './definition.js';

await runService(people);
