/** What stretches of words stand for, in any language: rules, the chart that they fill, and the days, times and numbers that come of it. */
@org.jspecify.annotations.NullMarked
package frontdesk.grammar;
