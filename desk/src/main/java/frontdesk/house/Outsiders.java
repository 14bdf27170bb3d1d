package frontdesk.house;

import java.util.List;
import java.util.function.Function;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts;
import frontdesk.brain.Budget;
import frontdesk.brain.LanguageModel;
import frontdesk.errand.AgentPlatform;
import frontdesk.journal.UnitPrices;
import frontdesk.message.Courier;
import frontdesk.message.Mailer;
import frontdesk.payment.CardDesk;

/**
 * Who does for the rooms what they cannot do themselves.
 *
 * @param courier who carries texts, or null where nobody is set up
 * @param mailer who carries e-mail, by the accounts that businesses have connected; or null where nobody does
 * @param desks who takes payments, with the accounts that businesses hold there
 * @param model who talks for the businesses that want it, or null where none is set up
 * @param agents who telephones for errands, or null where nobody is set up: then they wait for somebody who asks for their next call
 * @param prices what the operator pays them for calls
 */
@RecordBuilder
public record Outsiders(
        @Nullable Courier courier,
        @Nullable Function<Accounts, Mailer> mailer,
        Function<Accounts, List<CardDesk>> desks,
        @Nullable LanguageModel model,
        Budget budget,
        @Nullable AgentPlatform agents,
        UnitPrices prices)
        implements OutsidersBuilder.With {
    public static final Outsiders NOBODY =
            new Outsiders(null, null, _ -> List.of(), null, Budget.USUAL, null, UnitPrices.UNKNOWN);
}
