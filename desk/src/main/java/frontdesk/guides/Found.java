package frontdesk.guides;

import java.util.List;

import frontdesk.guides.Guide.Part;

/** A guide in which all the words stand that were looked for, and below which of its headings any of them does. */
record Found(String name, String language, String title, List<Part> parts) {}
