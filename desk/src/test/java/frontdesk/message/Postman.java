package frontdesk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;

/** Plays who carries mail, for one business; keeps what is handed over, or is in trouble. */
public final class Postman implements Mailer {
    public static final String SENDER = "desk@example.com";

    public final List<Mail> taken = new ArrayList<>();
    public final List<String> writers = new ArrayList<>();
    public @Nullable OutsideTrouble trouble;

    private final BusinessId carried;

    public Postman(BusinessId carried) {
        this.carried = carried;
    }

    @Override
    public Optional<String> sender(BusinessId business) {
        return business.equals(carried) ? Optional.of(SENDER) : Optional.empty();
    }

    @Override
    public void send(Mail mail, String writer) {
        if (trouble != null) {
            throw trouble;
        }
        taken.add(mail);
        writers.add(writer);
    }
}
