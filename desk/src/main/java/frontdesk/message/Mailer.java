package frontdesk.message;

import java.util.Optional;

import frontdesk.kernel.BusinessId;

/** Who carries e-mail. */
public interface Mailer {
    /** From which address a business writes; empty where nobody carries its mail. A calendar takes an invitation only from its organizer, which is this one. */
    Optional<String> sender(BusinessId business);

    /**
     * Hands a mail over. Its name goes with it, so that one which is handed over twice, since the answer was lost, is shown once by most programs.
     * Throws {@link frontdesk.kernel.OutsideTrouble} where the server was down or refused.
     *
     * @param writer what the business is called
     */
    void send(Mail mail, String writer);
}
