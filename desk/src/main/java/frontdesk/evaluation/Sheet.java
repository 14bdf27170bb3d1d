package frontdesk.evaluation;

import java.util.Map;

/** How the rows of one set are answered. */
interface Sheet {
    /** The prediction for a row, without its id, in the form that the set's scorer reads. */
    Map<String, Object> answer(Row row);
}
