<?php
// A newsroom on WordPress takes articles over. Run by WordPressTests; says as JSON what became of them.
// WORDPRESS: the folder; SITE: where we answer; ARTICLE: an article that may be republished.
[$wordpress, $site, $article] = [getenv('WORDPRESS'), getenv('SITE'), getenv('ARTICLE')];
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET'];
define('WP_INSTALLING', true);
require "$wordpress/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Báo xa', 'owner', 'owner@example.org', true, '', 'secret');
wp_installing(false);
// WordPress calls addresses of its own host on usual ports only; ours is a test's.
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, parse_url($site, PHP_URL_PORT)]);
// One who may not post any HTML there is.
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => 'x', 'user_email' => 'author@example.org', 'role' => 'author']);

$page = new DOMDocument();
@$page->loadHTML('<?xml encoding="utf-8"?>' . file_get_contents("$site/en/a/$article/republish"));
$copy = $page->getElementById('html-copy')->textContent;
$pasted = [];
foreach (['author' => $author, 'owner' => 1] as $name => $user) {
    wp_set_current_user($user);
    kses_init();
    $id = wp_insert_post(['post_title' => 'Pasted', 'post_status' => 'publish', 'post_content' => wp_slash("<!-- wp:html -->\n$copy\n<!-- /wp:html -->")]);
    $pasted[$name] = apply_filters('the_content', get_post($id)->post_content);
}

$feeds = [];
wp_set_current_user($author);
kses_init();
foreach (['rss.xml', 'feed.xml'] as $file) {
    $feed = fetch_feed("$site/en/package/weekly-vi/$file");
    if (is_wp_error($feed)) {
        $feeds[$file] = ['fault' => $feed->get_error_message()];
        continue;
    }
    $first = $feed->get_item(0);
    $feeds[$file] = ['id' => $first->get_id(), 'source' => $first->get_source()?->get_title(), 'author' => $first->get_author()?->get_name()];
    // What plug-ins for import do: known by its id, updated when it comes again.
    foreach ([1, 2] as $round)
        foreach ($feed->get_items(0, 3) as $item) {
            $known = get_posts(['meta_key' => "id-$file", 'meta_value' => $item->get_id(), 'numberposts' => 1]);
            $post = wp_insert_post(['ID' => $known[0]->ID ?? 0, 'post_title' => wp_slash($item->get_title()), 'post_content' => wp_slash($item->get_content()), 'post_status' => 'publish']);
            update_post_meta($post, "id-$file", $item->get_id());
        }
    $feeds[$file]['posts'] = array_map(fn($post) => $post->post_content, get_posts(['meta_key' => "id-$file", 'numberposts' => 10]));
}

$address = json_decode(file_get_contents("$site/api/v1/articles/$article"), true)['url'];
$discovered = wp_oembed_get($address);
wp_oembed_add_provider("$site/*", "$site/oembed");
$embedded = array_map('wp_oembed_get', ['article' => $address, 'place' => "$site/en/place/da-nang", 'package' => "$site/en/package/travel"]);
echo json_encode(['version' => $GLOBALS['wp_version'], 'pasted' => $pasted, 'feeds' => $feeds, 'discovered' => $discovered, 'embedded' => $embedded]);
