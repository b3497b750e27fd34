/// Opens sites and searches the web in the user's own browser.
@NullMarked
package dev.dwim.plugins.web;

import org.jspecify.annotations.NullMarked;
