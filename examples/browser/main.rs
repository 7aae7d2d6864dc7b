//! The console in a real browser: the sample community's, served here, looked at by a headless Chromium in both themes, on a
//! desk and on a phone. Fails on errors in the browser's console, on what overflows, on missing landmarks, headings, labels
//! and captions, on texts that are hard to read, and on a focus that does not show. Writes a picture of every page.
//!
//! `cargo run --example browser -- --out DIR`; needs `chromium` and `chromedriver`.

mod community;
mod driver;

use anyhow::{Context as _, bail};
use community::Community;
use driver::{Browser, ENTER, TAB};
use std::path::{Path, PathBuf};

const CHECKS: &str = include_str!("checks.js");
const FOCUS: &str = include_str!("focus.js");
/// Presses of the tab key on one page.
const TABS: usize = 40;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut out = PathBuf::from("console-pictures");
    let mut locale = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--out" => out = arguments.next().context("--out needs a folder")?.into(),
            "--locale" => locale = arguments.next(),
            other => bail!("{other} is not known; there are --out DIR and --locale CODE"),
        }
    }
    std::fs::create_dir_all(&out)?;
    let folder = tempfile::tempdir()?;
    let community = Community::serve(folder.path()).await?;
    let owner =
        community.demo.cast.iter().find(|person| person.id == community.demo.guild.owner).context("an owner")?;
    let browser = Browser::start().await?;
    let link = community.link(&owner.handle, locale.as_deref()).await?;
    let mut wrong = looked_at(&browser, "sign-in", &link, &out).await?;
    sign_in(&browser, &link).await?;
    for (name, path) in pages(&browser, &community).await? {
        wrong.extend(looked_at(&browser, &name, &format!("http://{}{path}", community.address), &out).await?);
    }
    by_keyboard(&browser, &community, &out).await?;
    sign_out(&browser).await?;
    std::fs::write(out.join("signed-out.png"), browser.picture().await?)?;
    wrong.extend(looked_at(&browser, "link-used", &link, &out).await?);
    if wrong.is_empty() {
        println!("every page is as it should be; pictures are in {}", out.display());
        return Ok(());
    }
    wrong.iter().for_each(|it| println!("{it}"));
    bail!("{} things are wrong", wrong.len())
}

/// A page in both themes and widths: a picture of each, and what is wrong with it.
async fn looked_at(browser: &Browser, name: &str, url: &str, out: &Path) -> anyhow::Result<Vec<String>> {
    let mut wrong = Vec::new();
    for (width, height) in [(1280, 900), (390, 844)] {
        for theme in ["light", "dark"] {
            browser.look(width, height, theme).await?;
            browser.go(url).await?;
            let here = format!("{name} at {width} in {theme}");
            let found = browser.run(CHECKS).await?;
            let found = found.as_array().context("a list")?.iter().filter_map(|it| it.as_str());
            wrong.extend(found.map(|it| format!("{here}: {it}")));
            // What is not there says so, to browsers too.
            let log = browser.log().await?.into_iter().filter(|_| !["not-there", "link-used"].contains(&name));
            wrong.extend(log.map(|it| format!("{here}: {it}")));
            std::fs::write(out.join(format!("{name}-{width}-{theme}.png")), browser.picture().await?)?;
        }
    }
    wrong.extend(focus(browser, name).await?);
    Ok(wrong)
}

async fn sign_out(browser: &Browser) -> anyhow::Result<()> {
    browser.run("document.querySelector('form[action=\"/console/out\"] button').focus()").await?;
    browser.press(ENTER).await?;
    wait_for(browser, "return location.pathname === '/console/out'").await
}

async fn sign_in(browser: &Browser, link: &str) -> anyhow::Result<()> {
    browser.go(link).await?;
    browser.run("document.querySelector('main form button').focus()").await?;
    browser.press(ENTER).await?;
    for _ in 0..100 {
        let here = browser.run("return location.pathname").await?;
        if here.as_str() == Some("/console") {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    bail!("signing in leads nowhere: {}", browser.run("return document.body.innerText").await?)
}

/// Every page of the console, and of those that there are many of, one that there is something to see on.
async fn pages(browser: &Browser, community: &Community) -> anyhow::Result<Vec<(String, String)>> {
    let mut found: Vec<(String, String)> = Vec::new();
    let ways = "return [...document.querySelectorAll('header nav a')].map((a) => a.getAttribute('href'))";
    let ways = browser.run(ways).await?;
    for path in ways.as_array().context("ways")?.iter().filter_map(|it| it.as_str()) {
        let name = path.rsplit('/').next().unwrap_or_default();
        found.push((if name == "console" { "home".into() } else { name.into() }, path.into()));
    }
    let examples = [
        ("case-open", "/console/cases?state=open", "tbody th a"),
        ("case", "/console/cases?state=applied", "tbody th a"),
        ("rule", "/console/rules", "tbody th a"),
        ("digest", "/console/digests", "tbody th a"),
        ("member", "/console/champions", "#tiers ~ .grid li a"),
    ];
    for (name, list, link) in examples {
        browser.go(&format!("http://{}{list}", community.address)).await?;
        let first = browser.run(&format!("return document.querySelector('{link}')?.getAttribute('href')")).await?;
        found.extend(first.as_str().map(|path| (name.to_owned(), path.to_owned())));
    }
    found.push(("members-found".into(), "/console/members?q=m".into()));
    let member = community.demo.cast.iter().find(|person| person.handle == "mina").or(community.demo.cast.first());
    found.extend(member.map(|it| ("member-erase".into(), format!("/console/members/{}?erase=sure", it.id))));
    found.push(("not-there".into(), "/console/cases/999999".into()));
    Ok(found)
}

/// Goes through the page with the tab key: everything that gets the focus shows it.
async fn focus(browser: &Browser, name: &str) -> anyhow::Result<Vec<String>> {
    let mut wrong = Vec::new();
    for nth in 0..TABS {
        browser.press(TAB).await?;
        let seen = browser.run(FOCUS).await?;
        let Some(element) = seen["name"].as_str() else { break };
        if seen["visible"] != true {
            wrong.push(format!("{name}: the focus does not show on {element} (tab {nth})"));
        }
    }
    Ok(wrong)
}

/// A member is looked for with the keyboard alone.
async fn by_keyboard(browser: &Browser, community: &Community, out: &Path) -> anyhow::Result<()> {
    browser.look(1280, 900, "light").await?;
    browser.go(&format!("http://{}/console/rules", community.address)).await?;
    let name = browser.run("return document.querySelector('tbody th a').textContent").await?;
    let name = name.as_str().context("a rule")?.to_owned();
    // To the first rule, and into it.
    for _ in 0..TABS {
        browser.press(TAB).await?;
        let at = browser.run("return document.activeElement.textContent").await?;
        if at.as_str() == Some(&name) {
            break;
        }
    }
    browser.press(ENTER).await?;
    wait_for(browser, "return document.querySelector('form textarea') !== null").await?;
    // To the stages, one further, to the reason, and to the button.
    for _ in 0..TABS {
        browser.press(TAB).await?;
        if browser.run("return document.activeElement.name === 'stage'").await? == true {
            break;
        }
    }
    browser.press("\u{e015}").await?;
    let chosen = browser.run("return document.activeElement.value").await?;
    browser.press(TAB).await?;
    browser.press("looked at by hand").await?;
    browser.press(TAB).await?;
    browser.press(ENTER).await?;
    wait_for(browser, "return document.querySelector('.flash') !== null").await?;
    std::fs::write(out.join("after-a-form.png"), browser.picture().await?)?;
    let now = browser.run("return document.querySelector('input[name=stage]:checked').value").await?;
    if now != chosen {
        bail!("the form chose {chosen}, and the stage is {now}");
    }
    Ok(())
}

async fn wait_for(browser: &Browser, condition: &str) -> anyhow::Result<()> {
    for _ in 0..100 {
        if browser.run(condition).await.is_ok_and(|it| it == true) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    bail!("this never came true: {condition}: {}", browser.run("return document.body.innerText").await?)
}
