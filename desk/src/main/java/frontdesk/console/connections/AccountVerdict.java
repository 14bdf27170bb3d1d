package frontdesk.console.connections;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.accounts.Connector.Trial;
import frontdesk.kernel.OutsideTrouble;

/** What came of trying an account out, for the page. */
record AccountVerdict(boolean works, String sentence) {
    /** Asks the vendor; one that cannot be reached is a verdict, too. */
    static AccountVerdict of(Connector connector, Account account) {
        try {
            return switch (connector.tryOut(account)) {
                case Trial.Works(String whatWasSeen) -> new AccountVerdict(true, whatWasSeen);
                case Trial.Fails(String whatToDo) -> new AccountVerdict(false, whatToDo);
            };
        } catch (OutsideTrouble away) {
            return new AccountVerdict(
                    false, "%s did not answer as it should. Try again in a few minutes.".formatted(connector.title()));
        }
    }
}
