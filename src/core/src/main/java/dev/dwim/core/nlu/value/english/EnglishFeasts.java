package dev.dwim.core.nlu.value.english;

import static dev.dwim.core.nlu.value.english.Slots.rule;
import static dev.dwim.core.nlu.value.english.Slots.time;

import dev.dwim.core.nlu.value.DayOfYear;
import dev.dwim.core.nlu.value.DayOfYear.DaysAfter;
import dev.dwim.core.nlu.value.DayOfYear.Easter;
import dev.dwim.core.nlu.value.DayOfYear.Hijri;
import dev.dwim.core.nlu.value.DayOfYear.NthWeekday;
import dev.dwim.core.nlu.value.DayOfYear.Observed;
import dev.dwim.core.nlu.value.DayOfYear.OfMonth;
import dev.dwim.core.nlu.value.DayOfYear.OrthodoxEaster;
import dev.dwim.core.nlu.value.Rule;
import dev.dwim.core.nlu.value.Series.Yearly;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/// Feasts and days with a name whose date follows a rule. Those that hang on an observed moon or a published table are
/// left out: no date is better than a wrong one.
final class EnglishFeasts {
    private final List<Rule> rules = new ArrayList<>();

    private EnglishFeasts() {}

    static List<Rule> rules() {
        var feasts = new EnglishFeasts();
        feasts.fixed();
        feasts.weekdays();
        feasts.easter();
        feasts.orthodox();
        feasts.islamic();
        return List.copyOf(feasts.rules);
    }

    private void fixed() {
        on("christmas|xmas|christmas_day|xmas_day", Month.DECEMBER, 25);
        on("christmas_eve|xmas_eve", Month.DECEMBER, 24);
        on("boxing_day", Month.DECEMBER, 26);
        on("new_year's_eve|new_years_eve|new_year_eve|nye", Month.DECEMBER, 31);
        on("new_year's_day|new_years_day|new_year's|new_years|new_year_day", Month.JANUARY, 1);
        on("epiphany", Month.JANUARY, 6);
        on("groundhog_day|groundhogs_day|groundhog's_day", Month.FEBRUARY, 2);
        on("valentine's_day|valentines_day|valentine_day|valentine's|valentines", Month.FEBRUARY, 14);
        on("lincoln's_birthday|lincolns_birthday|lincolns'_birthday|lincoln_birthday", Month.FEBRUARY, 12);
        on("abraham_lincoln's_birthday|abraham_lincolns_birthday", Month.FEBRUARY, 12);
        on("women's_day|womens_day|international_women's_day", Month.MARCH, 8);
        on("pi_day", Month.MARCH, 14);
        on(saint("patrick's_day", "patricks_day", "patrick_day", "paddy's_day", "paddys_day"), Month.MARCH, 17);
        on("april_fools|april_fools_day|april_fools'_day|april_fool's_day", Month.APRIL, 1);
        on("siblings_day|sibling_day|national_sibling_day|national_siblings_day", Month.APRIL, 10);
        on("earth_day", Month.APRIL, 22);
        on("anzac_day", Month.APRIL, 25);
        on("may_day|law_day|lei_day|loyalty_day|labour_day", Month.MAY, 1);
        on("cinco_de_mayo", Month.MAY, 5);
        on("juneteenth", Month.JUNE, 19);
        on("canada_day", Month.JULY, 1);
        on("independence_day", Month.JULY, 4);
        on("bastille_day", Month.JULY, 14);
        on("halloween|hallowe'en|halloween_day", Month.OCTOBER, 31);
        on("all_saints_day|all_saints'_day|world_vegan_day", Month.NOVEMBER, 1);
        on("all_souls_day|all_souls'_day", Month.NOVEMBER, 2);
        on("guy_fawkes_night|guy_fawkes_day|bonfire_night", Month.NOVEMBER, 5);
        on("veterans_day|veteran_day|veterans'_day|veteran's_day|remembrance_day|armistice_day", Month.NOVEMBER, 11);
        feast("boss's_day|bosses_day|boss_day|boss's", new Observed(new OfMonth(Month.OCTOBER, 16)));
    }

    private static String saint(String... names) {
        var all = new ArrayList<String>();
        for (var prefix : List.of("st_", "st_._", "saint_")) {
            for (var name : names) {
                all.add(prefix + name);
            }
        }
        return String.join("|", all);
    }

    private void weekdays() {
        nth(
                "martin_luther_king_day|martin_luther_king's_day|martin_luther_kings_day|mlk_day|mlk_jr_._day|civil_rights_day",
                3,
                DayOfWeek.MONDAY,
                Month.JANUARY);
        nth(
                "presidents'_day|presidents_day|president_day|president's_day|george_washington_day|washington's_birthday|washingtons_birthday",
                3,
                DayOfWeek.MONDAY,
                Month.FEBRUARY);
        nth("mother's_day|mothers_day|mothers'_day", 2, DayOfWeek.SUNDAY, Month.MAY);
        nth("memorial_day|decoration_day", -1, DayOfWeek.MONDAY, Month.MAY);
        nth("father's_day|fathers_day|fathers'_day", 3, DayOfWeek.SUNDAY, Month.JUNE);
        nth("labor_day", 1, DayOfWeek.MONDAY, Month.SEPTEMBER);
        after(
                "grandparents_day|grandparents'_day|national_grandparents_day",
                new NthWeekday(1, DayOfWeek.MONDAY, Month.SEPTEMBER),
                6);
        nth("columbus_day|indigenous_peoples_day|indigenous_peoples'_day", 2, DayOfWeek.MONDAY, Month.OCTOBER);
        nth("thanksgiving|thanksgiving_day", 4, DayOfWeek.THURSDAY, Month.NOVEMBER);
        after("black_friday", new NthWeekday(4, DayOfWeek.THURSDAY, Month.NOVEMBER), 1);
        after("cyber_monday", new NthWeekday(4, DayOfWeek.THURSDAY, Month.NOVEMBER), 4);
        nth(
                "daylight_saving_start|daylight_savings_start|daylight_saving_start_day|daylight_savings_start_day",
                2,
                DayOfWeek.SUNDAY,
                Month.MARCH);
        nth(
                "daylight_saving_end|daylight_savings_end|daylight_saving_end_day|daylight_savings_end_day",
                1,
                DayOfWeek.SUNDAY,
                Month.NOVEMBER);
        after("military_spouse_day", new NthWeekday(2, DayOfWeek.SUNDAY, Month.MAY), -2);
        after(
                "administrative_professionals'_day|administrative_professionals_day|administrative_professional_day|administrative_professional's_day|secretaries'_day|secretaries_day|admins_day",
                new NthWeekday(-1, DayOfWeek.SATURDAY, Month.APRIL),
                -3);
    }

    private void easter() {
        var easter = new Easter();
        after("easter|easter_sunday|easter_day", easter, 0);
        after("easter_monday|easter_mon", easter, 1);
        after("good_friday|holy_friday", easter, -2);
        after("holy_saturday|easter_saturday", easter, -1);
        after(
                "maundy_thursday|holy_thursday|covenant_thursday|covenant_thu|thu_of_mysteries|thursday_of_mysteries",
                easter,
                -3);
        after("palm_sunday|branch_sunday", easter, -7);
        after("ash_wednesday", easter, -46);
        after("shrove_tuesday|pancake_day|pancake_tuesday|mardi_gras|fat_tuesday", easter, -47);
        after("ascension_day|ascension_thursday", easter, 39);
        after("pentecost|whit_sunday|white_sunday|whitsunday", easter, 49);
        after("whit_monday|pentecost_monday|monday_of_the_holy_spirit", easter, 50);
        after("trinity_sunday", easter, 56);
        after("corpus_christi", easter, 60);
        rules.add(rule("lent", m -> time(new Yearly(new DaysAfter(easter, -46), 46))));
    }

    private void orthodox() {
        var easter = new OrthodoxEaster();
        after("orthodox_easter|orthodox_easter_sunday", easter, 0);
        after("orthodox_easter_monday", easter, 1);
        after("orthodox_good_friday|orthodox_great_friday", easter, -2);
        after("orthodox_palm_sunday", easter, -7);
        after("lazarus_saturday", easter, -8);
        after("clean_monday|orthodox_shrove_monday|orthodox_clean_monday", easter, -48);
        rules.add(rule("great_fast", m -> time(new Yearly(new DaysAfter(easter, -48), 40))));
    }

    private void islamic() {
        feast("islamic_new_year|amun_jadid", new Hijri(1, 1));
        feast("ashura|day_of_ashura", new Hijri(1, 10));
        feast("mawlid|mawlid_al_nabawi", new Hijri(3, 12));
        feast("eid_al_fitr|eid_ul_fitr", new Hijri(10, 1));
        feast("eid_al_adha|id_ul_adha|eid_ul_adha|sacrifice_feast|bakr_id", new Hijri(12, 10));
        feast("laylat_al_qadr|laylat_al_kadr|night_of_power|night_of_measures", new Hijri(9, 27));
        feast("isra_and_mi'raj|the_night_journey|the_prophet's_ascension|ascension_to_heaven", new Hijri(7, 27));
        rules.add(rule("ramadan|ramadhan", m -> time(new Yearly(new Hijri(9, 1), 30))));
    }

    private void on(String words, Month month, int day) {
        feast(words, new OfMonth(month, day));
    }

    private void nth(String words, int n, DayOfWeek day, Month month) {
        feast(words, new NthWeekday(n, day, month));
    }

    private void after(String words, DayOfYear feast, int days) {
        feast(words, new DaysAfter(feast, days));
    }

    private void feast(String words, DayOfYear day) {
        rules.add(rule(words, m -> time(new Yearly(day, 1))));
    }
}
