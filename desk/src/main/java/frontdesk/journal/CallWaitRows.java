package frontdesk.journal;

import static frontdesk.journal.CallStretch.THEIRS;

/** Reads from {@code call_measure} how long the callers of a stretch of time waited. */
record CallWaitRows(CallStretch stretch) {
    /** There are many answers, and few lengths that they had: it is quicker to count these than to put those in order. */
    CallWaits counted() {
        var all = new WaitTally();
        var first = new WaitTally();
        stretch.about("""
                        select wait, count(*) as answers, count(*) filter (where place = 1) as first
                          from (select m.waits from call c join call_measure m on m.business_id = c.business_id and m.call_id = c.id
                                 where""" + THEIRS + """
                                offset 0) as theirs, unnest(waits) with ordinality as each (wait, place)
                         group by wait
                        """)
                .map((row, context) -> {
                    all.add(row.getInt("wait"), row.getInt("answers"));
                    first.add(row.getInt("wait"), row.getInt("first"));
                    return true;
                })
                .list();
        return new CallWaits(all.waits(), first.waits());
    }
}
