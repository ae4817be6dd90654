import { addCommand } from './add-command.ts';
import { articlesCommand } from './articles-command.ts';
import { askCommand } from './ask-command.ts';
import { checkCommand } from './check-command.ts';
import type { Command } from './command.ts';
import { doctorCommand } from './doctor-command.ts';
import { editCommand } from './edit-command.ts';
import { evalCommand } from './eval-command.ts';
import { feedbackCommand } from './feedback-command.ts';
import { glossaryCommand } from './glossary-command.ts';
import { indexCommand } from './index-command.ts';
import { previewCommand } from './preview-command.ts';
import { registerCommand } from './register-command.ts';
import { searchCommand } from './search-command.ts';
import { sourceCommand } from './source-command.ts';
import { startCommand } from './start-command.ts';
import { timelineCommand } from './timeline-command.ts';
import { verifyCommand } from './verify-command.ts';

/** Every command, in the order in which the help text lists them. */
export const commands: readonly Command[] = [
  startCommand,
  indexCommand,
  askCommand,
  searchCommand,
  timelineCommand,
  checkCommand,
  sourceCommand,
  addCommand,
  articlesCommand,
  editCommand,
  verifyCommand,
  glossaryCommand,
  evalCommand,
  feedbackCommand,
  previewCommand,
  registerCommand,
  doctorCommand,
];
