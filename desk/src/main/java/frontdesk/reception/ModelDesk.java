package frontdesk.reception;

import frontdesk.booking.Diary;
import frontdesk.brain.Budget;
import frontdesk.brain.LanguageModel;
import frontdesk.journal.Journal;
import frontdesk.understanding.Understanding;

/** What a conversation through a language model is held with. */
record ModelDesk(
        LanguageModel model, Budget budget, ToolBelt belt, Diary diary, Journal journal, Understanding understanding) {}
