package frontdesk.console.setup;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.PhoneNumber;

/**
 * The numbers of a business as an owner types them; either may be left empty.
 *
 * @param number that callers dial
 * @param person of who takes calls that the agent passes on
 */
record NumberForm(String number, String person, String region, List<Trouble> troubles) implements StepForm<NumberForm> {

    static NumberForm of(Business business) {
        String region = business.region();
        return new NumberForm(
                written(business.number(), region), written(business.person(), region), region, List.of());
    }

    private static String written(@Nullable PhoneNumber number, String region) {
        return number == null ? "" : number.written(region);
    }

    @Override
    public NumberForm typed(Sent sent) {
        String dialled = sent.word("number");
        String passedTo = sent.word("person");
        List<Trouble> found = new ArrayList<>();
        if (!isFine(dialled)) {
            found.add(
                    new Trouble(
                            "number",
                            "That is not a telephone number. Write it with its country code, such as +1 415 555 0123, or leave it empty."));
        }
        if (!isFine(passedTo)) {
            found.add(
                    new Trouble("person", "Write the number of the person with its country code, or leave it empty."));
        }
        return new NumberForm(dialled, passedTo, region, List.copyOf(found));
    }

    private boolean isFine(String typed) {
        return typed.isEmpty() || PhoneNumber.parse(typed, region).isPresent();
    }

    @Override
    public NumberForm with(List<String> faults) {
        return new NumberForm(number, person, region, Trouble.all("number", faults));
    }

    @Override
    public Business into(Business business) {
        return business.with(b -> b.number(read(number)).person(read(person)));
    }

    private @Nullable PhoneNumber read(String typed) {
        return PhoneNumber.parse(typed, region).orElse(null);
    }
}
