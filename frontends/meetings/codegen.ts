import { codegenConfig } from '@lianxi/config/codegen';

export default codegenConfig();
