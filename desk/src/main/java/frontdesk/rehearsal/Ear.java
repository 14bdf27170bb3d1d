package frontdesk.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a caller listens to what is read back to them or offered. */
record Ear(LocalDate today, boolean tables) {

    /** What of the plan is not in these words: {@code time}, {@code day}, {@code people}, {@code name}. */
    List<String> missing(String readBack, Plan plan) {
        String text = readBack.toLowerCase(Locale.ROOT);
        List<String> missing = new ArrayList<>();
        LocalTime time = plan.time();
        if (time != null && !plan.isFlexible() && !Spoken.mentions(readBack, time)) {
            missing.add("time");
        }
        if (plan.spare() == 0 && !Spoken.mentions(readBack, plan.day(), today)) {
            missing.add("day");
        }
        Integer party = plan.party();
        if (tables && party != null && !text.matches(".*\\b(?:" + Spoken.number(party) + "|" + party + ")\\b.*")) {
            missing.add("people");
        }
        boolean named = text.matches(".*\\b(?:for|name|under) .*");
        if (named && !text.contains(plan.name().toLowerCase(Locale.ROOT)) && text.contains(", for ")) {
            missing.add("name");
        }
        return missing;
    }

    /** Which of the times on offer will do, as its place among them, or -1 where none does. */
    int acceptable(String offer, Plan plan) {
        String text = offer.substring(Math.max(0, Math.max(offer.indexOf("I have"), offer.indexOf("but I have"))));
        List<LocalTime> times = Spoken.times(text);
        for (int i = 0; i < times.size(); i++) {
            LocalTime early = times.get(i);
            if (plan.time() == null && plan.earliest() == null
                    || plan.isAcceptable(early)
                    || plan.isAcceptable(early.plusHours(12))) {
                return i;
            }
        }
        return -1;
    }
}
