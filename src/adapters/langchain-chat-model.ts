import { type BaseChatModel } from '@langchain/core/language_models/chat_models';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import type { ChatModel, ChatPrompt, ChatReply } from '../answering/chat-model.ts';
import { DatelineError } from '../dateline-error.ts';
