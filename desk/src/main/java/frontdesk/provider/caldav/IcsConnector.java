package frontdesk.provider.caldav;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.calendars.Reading;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;

/** How a business names the .ics addresses that are to be read. */
public final class IcsConnector implements Connector {
    private final IcsCalendar calendar;

    public IcsConnector(IcsCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String vendor() {
        return IcsCalendar.VENDOR;
    }

    @Override
    public String title() {
        return "Calendar addresses (.ics), to be read";
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field(
                IcsCalendar.ADDRESSES,
                "Names and addresses",
                "A name and its address, one after the other: Anna https://… Room 2 https://…",
                Field.Kind.SECRET,
                true));
    }

    @Override
    public Trial tryOut(Account account) {
        List<IcsCalendar.Named> named = IcsCalendar.named(account);
        if (named.isEmpty()) {
            return new Trial.Fails("There is no address in what was entered. It begins with https:// or webcal://.");
        }
        var window = TimeSlot.of(Instant.EPOCH, Duration.ofDays(1));
        for (IcsCalendar.Named one : named) {
            var question = new Question(one.name(), null, window, ZoneOffset.UTC);
            try {
                if (calendar.read(one.address(), question) instanceof Reading.Refused(String whatToDo)) {
                    return new Trial.Fails(one.name() + ": " + whatToDo);
                }
            } catch (OutsideTrouble trouble) {
                return new Trial.Fails(one.name() + ": " + trouble.getMessage());
            }
        }
        return new Trial.Works("Calendars can be read at all addresses: "
                + named.stream().map(IcsCalendar.Named::name).collect(Collectors.joining(", ")) + ".");
    }
}
