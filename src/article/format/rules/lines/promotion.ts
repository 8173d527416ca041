import type { LineRule } from '../../passage';
import { asksClearly } from '../appeal';

/** "Sign up for our newsletter.", "Would you help us keep the tide tables free for all?" */
export const promotion: LineRule = { kind: 'promotion', longest: 1200, matches: asksClearly };
